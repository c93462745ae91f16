"""A draft as sentences, and each sentence with everything read in it: words, places, periods, what stands where."""
