/// Several nodes on one database, as people meet them: by HTTP and sockets.
@NullMarked
package app.confab.bootstrap.nodes;

import org.jspecify.annotations.NullMarked;
