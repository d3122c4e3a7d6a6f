package kz.habarshy.sandbox;

/// A file that came or goes with a request.
record Upload(String name, String type, byte[] bytes) {
    boolean isPhoto() {
        return name.equals("photo.jpg");
    }
}
