package app.confab.bootstrap.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Finds the page of a path: `/login` is the file `login.html`.
final class PageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var page = path.contains(".") ? null : super.getResource(path + ".html", location);
        return page != null ? page : super.getResource(path, location);
    }
}
