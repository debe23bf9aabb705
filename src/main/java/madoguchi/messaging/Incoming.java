// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import madoguchi.Faults;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import madoguchi.intake.Upload;
import madoguchi.intake.Uploads;
import org.springframework.stereotype.Component;

/// Reads what a finder sends later: words, and files, which are sealed to the report as they arrive.
@Component
class Incoming {

    /// A finder can send files again and again, but not without end.
    private static final int FILLS = 10;

    private final Uploads uploads;
    private final Reports reports;

    Incoming(Uploads uploads, Reports reports) {
        this.uploads = uploads;
        this.reports = reports;
    }

    /// The most that one file may have.
    long mostMegabytes() {
        return uploads.maxMegabytes();
    }

    /// What was typed into the field of words, and what is wrong with it.
    FinderPage.Typed read(Report report, String field, HttpServletRequest request) throws IOException {
        var files = new Files(report);
        var upload = uploads.read(request, files);
        var text = upload.get(field);
        var faults = Faults.none();
        // A file can stand for itself: the words are then ours.
        if (files.taken == 0) {
            faults.require(field, text);
        }
        faults.limit(field, text, Messages.LONGEST);
        for (var fault : upload.faults().all()) {
            faults.add(fault.field(), fault.messageKey(), fault.arguments());
        }
        return new FinderPage.Typed(text, "true".equals(upload.get("passOn")), faults, files.taken);
    }

    private final class Files implements Uploads.Files {

        private final Report report;
        private final int there;
        private int taken;

        Files(Report report) {
            this.report = report;
            this.there = reports.attachmentsOf(report).size();
        }

        @Override
        public int held(Upload soFar) {
            return there + taken >= FILLS * uploads.maxFiles() ? uploads.maxFiles() : taken;
        }

        @Override
        public void take(Upload soFar, String name, InputStream content) throws IOException {
            reports.addAttachment(report.id(), name, content);
            taken++;
        }
    }
}
