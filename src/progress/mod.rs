//! Floor 3. Over the talks: the profile in time, and what is due. Pure.
