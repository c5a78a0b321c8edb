/// Results for people (a table) and for programs (JSON).
@NullMarked
package app.confab.benchmark.report;

import org.jspecify.annotations.NullMarked;
