"""From an aid's estimates to figures: worked out, compared, with every step kept."""
