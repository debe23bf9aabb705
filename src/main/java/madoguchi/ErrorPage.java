// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the server itself refuses before a room is asked, such as a request that is no HTTP.
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    RefusedPage error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return new RefusedPage(status, "refused.status." + status, new Object[0], "/", Map.of());
    }
}
