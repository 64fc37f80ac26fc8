package dev.phased.sample.parcels;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Parcels extends JpaRepository<Parcel, Long> {
  // tag::select-star[]
  @Query(
      value = "SELECT * FROM parcels WHERE recipient = :recipient ORDER BY id",
      nativeQuery = true)
  List<Parcel> search(String recipient);
  // end::select-star[]
}
