/// How the nodes that share one database stay together. What happens on a node leads to hints for the others
/// ([app.confab.application.nodes.NewsOfThisNode]); theirs lead to looking
/// ([app.confab.application.nodes.NewsOfOtherNodes]); and what no hint has told is found by a sweep
/// ([app.confab.application.nodes.Sweep]).
@NullMarked
package app.confab.application.nodes;

import org.jspecify.annotations.NullMarked;
