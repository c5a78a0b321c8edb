/// The web client's pages, each with the content security policy that its build has hashed for it.
@NullMarked
package app.confab.bootstrap.web;

import org.jspecify.annotations.NullMarked;
