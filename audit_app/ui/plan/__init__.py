"""Plan: the site from above, with zones and evidence placed on it by pointer or by keys, and told in words beside."""
