"""`python -m scripts COMMAND`: see `scripts.command_line`."""

import gc
import sys

# Documents and trees live as long as a command, so looking for garbage among them is wasted: a
# quarter of the time of `generate`.
_ALLOCATIONS_BEFORE_COLLECTION = 200_000


def main(arguments: list[str] | None = None) -> int:
    """The exit status of the command: 0 fine, 1 findings, 2 unreadable input or wrong usage."""
    try:
        # Most of the time before a command does anything goes into imports: Ctrl-C meets them.
        from scripts.command_line import run_command

        return run_command(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    gc.set_threshold(_ALLOCATIONS_BEFORE_COLLECTION, 50, 100)
    sys.exit(main())
