// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import madoguchi.access.Concealment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hides names and addresses of account holders under the desk's own key.
@Component
class DeskConcealment implements Concealment {

    private final ObjectProvider<Sealing> sealing;

    /// The desk's own key is never destroyed, and every list of people needs it once for each name.
    private volatile @Nullable SealingKey kept;

    DeskConcealment(ObjectProvider<Sealing> sealing) {
        this.sealing = sealing;
    }

    @Override
    public byte[] conceal(String place, String text) {
        return key().seal(placeOf(place), text);
    }

    @Override
    public String uncover(String place, byte[] concealed) {
        return key().open(placeOf(place), concealed);
    }

    /// Kept only once it is surely in the database: the transaction that makes it may still be rolled back.
    private SealingKey key() {
        var known = kept;
        if (known != null) {
            return known;
        }
        var fetched = sealing.getObject().desk();
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            kept = fetched;
        }
        return fetched;
    }

    private static Place placeOf(String place) {
        return new Place(place, UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }
}
