// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps this node's folder in step with the database: rebuilt at start, written after each publication, and looked
/// after every few seconds, for what another node published or a full disk prevented.
@Component
@ConditionalOnWebApplication
class SiteKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SiteKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Site site;
    private final FileCache served;
    private final Thread watch = Thread.ofVirtual().name("site").unstarted(this::watch);

    SiteKeeper(Site site, FileCache served) {
        this.site = site;
        this.served = served;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        attempt(site::catchUp);
        watch.start();
    }

    @Override
    public void destroy() {
        watch.interrupt();
    }

    @TransactionalEventListener
    void published(AdvisoryPublished event) {
        show();
    }

    @TransactionalEventListener
    void revised(AdvisoryRevised event) {
        show();
    }

    private void show() {
        attempt(site::catchUp);
        served.forgetAll();
    }

    private void watch() {
        attempt(site::rebuild);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                attempt(site::catchUp);
            } catch (InterruptedException _) {
                return; // the house closes
            }
        }
    }

    /// What fails now is tried again in a few seconds: the publication itself stands in the database.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("the public site could not be written: {}", e.getClass().getName());
            LOG.debug("in full", e);
        }
    }
}
