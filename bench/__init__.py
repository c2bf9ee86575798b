"""The benchmarks: what the desk costs, measured on the real parts. docs/benchmarks.md says how to run and read them."""
