// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import madoguchi.Refused;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Reads forms with files (RFC 7578) as they arrive, part by part. Nothing is laid down on a disk on the way, where it
/// would lie in the clear, and nothing is held whole in memory.
///
/// Put the fields that name the place of the files before the files into the form: they are known by then.
@Component
public class Uploads {

    /// All texts of a form together.
    static final int MOST_TEXT = 4 << 20;

    private final int maxFiles;
    private final long maxBytes;

    Uploads(
            @Value("${madoguchi.attachments.max-files}") int maxFiles,
            @Value("${madoguchi.attachments.max-bytes}") long maxBytes) {
        this.maxFiles = maxFiles;
        this.maxBytes = maxBytes;
    }

    /// Where the files of a form go.
    public interface Files {

        /// How many files are there already, which count among those allowed.
        int held(Upload soFar);

        /// Takes one file. When `content` throws, the file was too large or the sender has gone: keep nothing of it.
        void take(Upload soFar, String name, InputStream content) throws IOException;
    }

    public int maxFiles() {
        return maxFiles;
    }

    /// The most that one file may have, in MiB.
    public long maxMegabytes() {
        return maxBytes >> 20;
    }

    /// Reads the whole form; also one without files, as it is sent again from a page of refusal.
    ///
    /// @throws Refused when this is no form (400), or its texts are too long together (413)
    /// @throws IOException when the sender goes away
    public Upload read(HttpServletRequest request, Files files) throws IOException {
        var upload = new Upload();
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            request.getParameterMap().forEach((name, values) -> upload.put(name, values[0]));
            return upload;
        }
        try {
            new Reading(upload, files).read(parts(request));
        } catch (WholeTooLarge _) {
            upload.faults().add("files", "intake.fault.request-too-large");
        } catch (FileUploadException _) {
            throw new NotAForm();
        }
        return upload;
    }

    private static FileItemIterator parts(HttpServletRequest request) throws IOException {
        var reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        return reader.getItemIterator(new ServletRequestContext(request));
    }

    private final class Reading {

        private final Upload upload;
        private final Files files;
        private final long mostOfAll = maxFiles * maxBytes + MOST_TEXT + maxBytes;
        private int text;
        private long all;

        Reading(Upload upload, Files files) {
            this.upload = upload;
            this.files = files;
        }

        void read(FileItemIterator parts) throws IOException {
            while (parts.hasNext()) {
                var part = parts.next();
                try (var in = new Counted(part.openStream())) {
                    if (part.isFormField()) {
                        readText(part.getFieldName(), in);
                    } else {
                        readFile(part, in);
                    }
                }
            }
        }

        private void readText(String name, InputStream in) throws IOException {
            var bytes = in.readNBytes(MOST_TEXT - text + 1);
            text += bytes.length;
            if (text > MOST_TEXT) {
                throw new TooMuchText();
            }
            upload.put(name, new String(bytes, StandardCharsets.UTF_8));
        }

        private void readFile(FileItemStream part, Counted in) throws IOException {
            var content = new PushbackInputStream(in);
            var first = content.read();
            if (first < 0) {
                return; // a file field that was left empty
            }
            content.unread(first);
            var name = part.getName() == null ? "" : part.getName();
            if (files.held(upload) >= maxFiles) {
                upload.faults().add("files", "intake.fault.too-many-files", Attachments.displayName(name), maxFiles);
            } else {
                take(name, content);
            }
            // What is not wanted is read away here, not by the parser, so that it counts.
            content.transferTo(OutputStream.nullOutputStream());
        }

        private void take(String name, InputStream content) throws IOException {
            try {
                files.take(upload, name, new AtMost(content, maxBytes));
            } catch (FileTooLarge _) {
                upload.faults()
                        .add("files", "intake.fault.file-too-large", Attachments.displayName(name), maxMegabytes());
            }
        }

        /// Counts whatever comes, wanted or not.
        private final class Counted extends FilterInputStream {

            Counted(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                return count(1, super.read());
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var got = super.read(into, from, length);
                return count(got, got);
            }

            private int count(int bytes, int result) throws WholeTooLarge {
                all += Math.max(0, bytes);
                if (all > mostOfAll) {
                    throw new WholeTooLarge();
                }
                return result;
            }
        }
    }

    /// Goes on to the limit, and not a byte further.
    private static final class AtMost extends FilterInputStream {

        private long left;

        AtMost(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var got = super.read();
            pass(got < 0 ? 0 : 1);
            return got;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var got = super.read(into, from, length);
            pass(Math.max(0, got));
            return got;
        }

        private void pass(int bytes) throws FileTooLarge {
            left -= bytes;
            if (left < 0) {
                throw new FileTooLarge();
            }
        }
    }

    private static final class FileTooLarge extends IOException {}

    private static final class WholeTooLarge extends IOException {}

    /// What was sent is no form.
    static final class NotAForm extends Refused {
        NotAForm() {
            super(HttpStatus.BAD_REQUEST, "refused.status.400");
        }
    }

    /// More text than anybody types.
    static final class TooMuchText extends Refused {
        TooMuchText() {
            super(HttpStatus.CONTENT_TOO_LARGE, "refused.too-much-text");
        }
    }
}
