package dev.phased.sample.parcels;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/parcels")
class ParcelController {
  private final ParcelService parcels;

  ParcelController(ParcelService parcels) {
    this.parcels = parcels;
  }

  record NewParcel(String recipient) {}

  record Shown(long id, String recipient) {
    static Shown of(Parcel parcel) {
      return new Shown(parcel.id(), parcel.recipient());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown accept(@RequestBody NewParcel parcel) {
    return Shown.of(parcels.accept(parcel.recipient()));
  }

  @GetMapping("/{id}")
  ResponseEntity<Shown> show(@PathVariable long id) {
    return ResponseEntity.of(parcels.find(id).map(Shown::of));
  }

  @GetMapping
  List<Shown> search(@RequestParam String recipient) {
    return parcels.search(recipient).stream().map(Shown::of).toList();
  }
}
