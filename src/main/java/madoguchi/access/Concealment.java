// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

/// Socket: hides the names and addresses of people with an account. The room of keys plugs in here, because this
/// room, which everybody builds on, may build on nobody.
public interface Concealment {

    /// Seals `text`; `place` binds it to its row, so that rows cannot be swapped.
    byte[] conceal(String place, String text);

    /// Opens what [#conceal] sealed for the same place.
    String uncover(String place, byte[] concealed);
}
