/// What is served beside the API, and how requests are refused that never get there.
@NullMarked
package app.confab.bootstrap.web;

import org.jspecify.annotations.NullMarked;
