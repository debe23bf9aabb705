// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/// `madoguchi.yaml`. Values are read as they stand: YAML would make the password `0123` the number 83, and `no` false.
/// For the same reason no object is ever made from the file.
final class SettingsFile {

    private static final int DEEPEST = 4;

    private SettingsFile() {}

    /// @return keys with dots for levels; empty if there is no file
    static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        try (Reader text = Files.newBufferedReader(file)) {
            Node root = new Yaml(new LoaderOptions()).compose(text);
            if (root != null) {
                collect("", root, 0, found);
            }
            return found;
        } catch (MarkedYAMLException e) {
            throw unreadable(
                    file, e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1);
        } catch (Shape e) {
            throw unreadable(file, e.line);
        } catch (YAMLException | IOException e) {
            throw unreadable(file, 1);
        }
    }

    private static void collect(String prefix, Node node, int depth, Map<String, String> found) {
        switch (node) {
            case MappingNode mapping
            when depth < DEEPEST -> {
                for (NodeTuple entry : mapping.getValue()) {
                    String key = prefix.isEmpty() ? name(entry) : prefix + "." + name(entry);
                    collect(key, entry.getValueNode(), depth + 1, found);
                }
            }
            case ScalarNode scalar
            when !prefix.isEmpty() -> {
                String value = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
                if (found.put(prefix, value) != null) {
                    throw new Shape(node); // written twice: which one is meant?
                }
            }
            default -> throw new Shape(node);
        }
    }

    private static String name(NodeTuple entry) {
        if (entry.getKeyNode() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Shape(entry.getKeyNode());
    }

    /// The line is named and its words are not: there may be a password among them.
    private static HouseRefused unreadable(Path file, int line) {
        return new HouseRefused(
                "%s の %d 行目を読み取れません。「名前: 値」の形で書かれているかを確かめてください。".formatted(file, line),
                "Line %d of %s can not be read. Please check that it has the form \"name: value\"."
                        .formatted(line, file));
    }

    private static final class Shape extends RuntimeException {
        private final int line;

        Shape(Node node) {
            line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
        }
    }
}
