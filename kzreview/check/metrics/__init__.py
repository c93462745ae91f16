"""A figure as one of a metric: what it may count, which fact answers, whether the two agree, and why not."""
