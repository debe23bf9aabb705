// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import madoguchi.access.Concealment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Hides names and addresses of account holders under the desk's own key.
@Component
class DeskConcealment implements Concealment {

    private final ObjectProvider<Sealing> sealing;

    DeskConcealment(ObjectProvider<Sealing> sealing) {
        this.sealing = sealing;
    }

    @Override
    public byte[] conceal(String place, String text) {
        return sealing.getObject().desk().seal(placeOf(place), text);
    }

    @Override
    public String uncover(String place, byte[] concealed) {
        return sealing.getObject().desk().open(placeOf(place), concealed);
    }

    private static Place placeOf(String place) {
        return new Place(place, UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }
}
