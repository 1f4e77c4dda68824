//! What is doubtful is told with its place, and decided by choices.
