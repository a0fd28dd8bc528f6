"""What every client made by this pipeline stands on: the only code in it that knows HTTP."""
