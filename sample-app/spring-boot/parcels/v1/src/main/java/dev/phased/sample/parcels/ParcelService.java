package dev.phased.sample.parcels;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ParcelService {
  private final Parcels parcels;

  ParcelService(Parcels parcels) {
    this.parcels = parcels;
  }

  Parcel accept(String recipient) {
    return parcels.save(new Parcel(recipient));
  }

  @Transactional(readOnly = true)
  Optional<Parcel> find(long id) {
    return parcels.findById(id);
  }

  @Transactional(readOnly = true)
  List<Parcel> search(String recipient) {
    return parcels.search(recipient);
  }
}
