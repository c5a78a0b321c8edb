package app.confab.rest;

import app.confab.rest.kernel.ClientReader;
import app.confab.rest.kernel.JsonBodyReader;
import app.confab.rest.kernel.QueryReader;
import app.confab.rest.wiring.RequestLimits;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The controllers, the filter chain and the translation of refusals. Needs in the context: [WebSettings], the
/// ports [app.confab.application.kernel.Stamps] and [app.confab.application.kernel.RateLimits], and the use cases
/// that the controllers and the filter chain name in their constructors.
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:/app/confab/rest/web.properties")
public class RestConfiguration implements WebMvcConfigurer {
    private final RequestLimits limits;

    RestConfiguration(RequestLimits limits) {
        this.limits = limits;
    }

    /// Takes forms with files apart only for who asks for their parts. Nobody does so far: they are not read at all.
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(limits);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new JsonBodyReader());
        resolvers.add(new QueryReader());
        resolvers.add(new ClientReader());
    }
}
