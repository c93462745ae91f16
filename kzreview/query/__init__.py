"""Choosing, ordering and comparing facts; plain values in and out."""
