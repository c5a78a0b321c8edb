package app.confab.rest.node;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/// A test against a [TestNode] that listens on a port. All such tests share one, so each makes its own people.
@SpringBootTest(classes = TestNode.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = AutowireMode.ALL)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OverHttp {}
