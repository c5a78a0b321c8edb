package app.confab.rest.kernel;

import app.confab.application.kernel.Limit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which limit a call counts for. Without this, a caller's change counts as [Limit#CHANGES] and anything else is
/// not limited.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsAs {
    Limit value();
}
