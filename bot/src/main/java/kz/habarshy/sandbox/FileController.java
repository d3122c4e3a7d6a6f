package kz.habarshy.sandbox;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files of the chats, for the page to save, and photos, for it to show.
@RestController
@OnlyWithoutToken
class FileController {
    private final Cloud cloud;

    FileController(TelegramDouble telegram) {
        cloud = telegram.cloud();
    }

    @GetMapping("/sandbox/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return cloud.files()
                .find(id)
                .map(file -> ResponseEntity.ok()
                        .contentType(file.isPhoto() ? MediaType.IMAGE_JPEG : MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(file.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
