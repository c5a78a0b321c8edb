'use strict';

// No validator: it would tell another server which document is read here.
window.SwaggerUIBundle({
  url: '/docs/openapi.yaml',
  domNode: document.getElementById('reference'),
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
