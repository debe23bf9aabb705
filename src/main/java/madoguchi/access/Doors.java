// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import jakarta.servlet.http.HttpServletRequest;
import madoguchi.SameOrigin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The outer doors: what every answer carries, and what every request must show before a room sees it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors implements WebMvcConfigurer {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Gate gate;

    Doors(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    /// Who may call a route stands at the route and is enforced by [Gate]; here only what holds for all of them.
    @Bean
    SecurityFilterChain outerDoors(
            HttpSecurity http, Passes passes, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver)
            throws Exception {
        // In a cookie, not in the session: a form that was open for six hours can still be sent.
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        return http.csrf(c -> c.csrfTokenRepository(csrf)
                        .ignoringRequestMatchers("/api/**")
                        .ignoringRequestMatchers(Doors::isUploadFromOurOwnPage))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, denied) -> resolver.resolveException(request, response, null, denied)))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterBefore(new BearerFilter(passes), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(login -> login.disable())
                .httpBasic(basic -> basic.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }

    /// An upload is read as a stream by its room, so no filter can look for a token in it. Its origin, which the
    /// browser states and no page can forge, proves the same.
    private static boolean isUploadFromOurOwnPage(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data") && SameOrigin.is(request);
    }
}
