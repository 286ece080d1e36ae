//! Floor 2. From evidence to the six principles. Pure.
