// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may call what: as written down in `access-matrix.txt`, and as the running house has it.
record Matrix(Set<Route> routes) {

    /// @param roles that may call; empty when everybody may
    record Route(String method, String pattern, Set<Role> roles) implements Comparable<Route> {

        static Route parse(String line) {
            var words = line.split("\\s+");
            var roles = Arrays.stream(words)
                    .skip(2)
                    .filter(word -> !word.equals("anyone"))
                    .map(Role::valueOf);
            return new Route(words[0], words[1], roles.collect(Collectors.toCollection(TreeSet::new)));
        }

        boolean isForEverybody() {
            return roles.isEmpty();
        }

        boolean isForPrograms() {
            return pattern.startsWith("/api/");
        }

        boolean namesARow() {
            return pattern.contains("{");
        }

        @Override
        public int compareTo(Route other) {
            return (pattern + method).compareTo(other.pattern + other.method);
        }

        @Override
        public String toString() {
            var may =
                    roles.isEmpty() ? "anyone" : roles.stream().map(Role::name).collect(Collectors.joining(" "));
            return "%-6s %-68s %s".formatted(method, pattern, may);
        }
    }

    static Matrix written() {
        try (var file = Objects.requireNonNull(Matrix.class.getResourceAsStream("/madoguchi/access-matrix.txt"))) {
            return new Matrix(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::parse)
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the house answers to, without what the frame itself brings: the error page and the description of the API.
    static Matrix of(RequestMappingHandlerMapping mappings) {
        var routes = new TreeSet<Route>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (isOurs(method)) {
                routes.addAll(routesOf(info, method));
            }
        });
        return new Matrix(routes);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("madoguchi.")
                && !method.getBeanType().equals(ErrorPage.class);
    }

    private static List<Route> routesOf(RequestMappingInfo info, HandlerMethod method) {
        var rule = method.getMethodAnnotation(MayCall.class);
        if (rule == null) {
            throw new AssertionError(method + " does not say who may call it");
        }
        var roles = Arrays.stream(rule.value()).collect(Collectors.toCollection(TreeSet::new));
        if (rule.anyone() != roles.isEmpty()) {
            throw new AssertionError(method + " names roles and everybody, or nobody at all");
        }
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .map(name -> new Route(name, pattern, roles)))
                .toList();
    }
}
