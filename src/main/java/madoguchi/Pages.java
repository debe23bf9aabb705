// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A controller method returns the page it shows; the template beside that record renders it.
@Component
public class Pages implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "madoguchi");
    private final Views views;

    Pages(Views views) {
        this.views = views;
    }

    /// A page that answers with something else than 200, such as a form that has to be filled in again.
    public interface WithStatus {
        int status();
    }

    /// A page that everybody sees alike may be kept by the browser; all others are stored nowhere.
    public interface Public {}

    @Override
    public boolean supportsReturnType(MethodParameter method) {
        var type = method.getParameterType();
        return type.isRecord() && type.getPackageName().startsWith("madoguchi");
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page, MethodParameter method, ModelAndViewContainer mav, NativeWebRequest request)
            throws IOException {
        mav.setRequestHandled(true);
        show(
                Objects.requireNonNull(page),
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    /// Writes the page, or the redirection, as the answer.
    void show(Object page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page instanceof Redirect(var path)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, path);
            return;
        }
        if (page instanceof WithStatus other) {
            response.setStatus(other.status());
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, page instanceof Public ? "no-cache" : "no-store");
        var html = new Utf8ByteOutput();
        render(page, views.of(request), html);
        html.writeTo(response.getOutputStream());
    }

    /// Renders a page outside a request, as for a file of the public site.
    public byte[] render(Object page, View view) {
        var html = new Utf8ByteOutput();
        render(page, view, html);
        return html.toByteArray();
    }

    private void render(Object page, View view, Utf8ByteOutput html) {
        templates.render(templateOf(page.getClass()), Map.of("page", page, "view", view), html);
    }

    private static String templateOf(Class<?> page) {
        return page.getName().substring("madoguchi.".length()).replace('.', '/').replace('$', '/') + ".jte";
    }

    /// What the pages are made of: style, type and script, under one path.
    @Configuration(proxyBeanMethods = false)
    static class Wiring implements WebMvcConfigurer {

        private final Pages pages;

        Wiring(Pages pages) {
            this.pages = pages;
        }

        @Override
        public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
            handlers.add(pages);
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations("classpath:/static/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
            registry.addResourceHandler("/assets/htmx/**")
                    .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
        }
    }
}
