package kz.habarshy.redis;

/// Somebody who works on a partition while this node holds its lease.
public interface Tenant {
    /// The lease was taken; called once before any work.
    void taken(Lease lease);

    /// The lease is gone or about to be given back: finish or drop what is under way and return.
    void gone(int partition);
}
