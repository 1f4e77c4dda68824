//! Numbers as they are printed.
