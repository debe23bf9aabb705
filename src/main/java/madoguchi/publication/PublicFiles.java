// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/// Answers for the public site before anything that knows of sessions, forms or accounts: what everybody may read is
/// read by everybody alike. What is not a file goes on to the house, so that an unknown number and a secret one get the
/// same answer.
final class PublicFiles implements Filter {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final FileCache files;

    PublicFiles(FileCache files) {
        this.files = files;
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        FileCache publicFileCache(@Value("${madoguchi.site}") Path root) {
            return new FileCache(root.toAbsolutePath());
        }

        @Bean
        FilterRegistrationBean<PublicFiles> publicFiles(FileCache files) {
            var filter = new FilterRegistrationBean<>(new PublicFiles(files));
            filter.addUrlPatterns("/advisories/*", "/assets/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain house)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var response = (HttpServletResponse) answer;
        if (!isRead(request) || !served(request, response)) {
            house.doFilter(any, answer);
        }
    }

    private boolean served(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        if (path.startsWith("/assets/")) {
            return send(files.find(path.substring(1)), "public, max-age=86400", request, response);
        }
        if (path.endsWith("/")) {
            return index(path, request, response);
        }
        if (files.find(path.substring(1) + "/index.html").isPresent()) {
            return wantsJson(request) ? index(path + "/", request, response) : addSlash(request, response);
        }
        return send(files.find(path.substring(1)), "no-cache", request, response);
    }

    private boolean index(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var folder = path.substring(1);
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie, Accept-Encoding");
        if (wantsJson(request)) {
            var json = files.find(folder + "advisory.json").or(() -> files.find(folder + "index.json"));
            return send(json, "no-cache", request, response);
        }
        var name = speaksEnglish(request) ? "index.en.html" : "index.html";
        return send(files.find(folder + name), "no-cache", request, response);
    }

    /// The links of a page are relative, so its address must end in a slash.
    private static boolean addSlash(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "/" + query);
        return true;
    }

    private static boolean send(
            Optional<FileCache.Entry> found, String keep, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            return false;
        }
        var file = found.get();
        response.setHeader(HttpHeaders.ETAG, file.etag());
        response.setDateHeader(HttpHeaders.LAST_MODIFIED, file.modified());
        response.setHeader(HttpHeaders.CACHE_CONTROL, keep);
        if (!response.containsHeader(HttpHeaders.VARY)) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        guard(response);
        if (isKnown(file, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        body(file, request, response);
        return true;
    }

    private static void body(FileCache.Entry file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(file.type());
        var bytes = file.plain();
        if (file.zipped().length > 0 && accepts(request, HttpHeaders.ACCEPT_ENCODING, "gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            bytes = file.zipped();
        }
        response.setContentLength(bytes.length);
        if ("GET".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    /// RFC 9110 section 13.2.2: the tag decides where both are sent.
    private static boolean isKnown(FileCache.Entry file, HttpServletRequest request) {
        var tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return tags.contains(file.etag()) || "*".equals(tags.strip());
        }
        try {
            var since = request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE);
            return since >= 0 && file.modified() / 1000 <= since / 1000;
        } catch (IllegalArgumentException _) {
            return false; // not a date: then the reader knows nothing
        }
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static boolean wantsJson(HttpServletRequest request) {
        return accepts(request, HttpHeaders.ACCEPT, "application/json")
                && !accepts(request, HttpHeaders.ACCEPT, "text/html");
    }

    private static boolean accepts(HttpServletRequest request, String header, String word) {
        var value = request.getHeader(header);
        return value != null && value.contains(word);
    }

    /// `?lang=`, then the language chosen on another page, then the browser's first wish that we speak.
    private static boolean speaksEnglish(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && query.matches("(?:.*&)?lang=(?:ja|en)(?:&.*)?")) {
            return query.matches("(?:.*&)?lang=en(?:&.*)?");
        }
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if ("language".equals(cookie.getName())) {
                    return cookie.getValue().startsWith("en");
                }
            }
        }
        return prefersEnglish(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static boolean prefersEnglish(@org.jspecify.annotations.Nullable String wishes) {
        if (wishes == null || wishes.isBlank()) {
            return false;
        }
        try {
            var best = Locale.lookup(
                    Locale.LanguageRange.parse(wishes), java.util.List.of(Locale.JAPANESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best);
        } catch (IllegalArgumentException _) {
            return false; // a header that is no list of languages wishes for none
        }
    }
}
