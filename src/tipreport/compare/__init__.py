"""What follows from reports: findings of one report set against itself, comparisons of several."""
