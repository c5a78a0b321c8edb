/// The packaged program as its users meet it: a process, its HTTP and its sockets.
@NullMarked
package app.confab.bootstrap.process;

import org.jspecify.annotations.NullMarked;
