// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Japanese first, English equal: `?lang=` decides and is remembered, then the browser's wish, then Japanese.
@Configuration(proxyBeanMethods = false)
class Language implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> {
            var wishes = request.getHeader("Accept-Language");
            if (wishes == null || wishes.isBlank()) {
                return Locale.JAPANESE;
            }
            try {
                var match = Locale.lookup(Locale.LanguageRange.parse(wishes), SPOKEN);
                return match == null ? Locale.JAPANESE : match;
            } catch (IllegalArgumentException _) {
                return Locale.JAPANESE; // a header that is no list of languages wishes for none
            }
        });
        return resolver;
    }

    @Bean
    ResourceBundleMessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.JAPANESE);
        return messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return "en".equals(value) ? Locale.ENGLISH : Locale.JAPANESE;
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }
}
