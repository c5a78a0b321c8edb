/// What runs inside a node to plant a bug there: a Java agent, in a jar of its own, that changes a method as its
/// class is loaded. It knows Confab's classes by name alone, and ends the node where it does not find what it is
/// to change.
@NullMarked
package app.confab.verification.plants.agent;

import org.jspecify.annotations.NullMarked;
