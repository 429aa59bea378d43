import re

# What stands in for arguments in patterns and metavars.
SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."

_space = re.compile(r"\s+", re.ASCII)
_gap = re.compile(r"\n\n\n+")


def _columns():
    import os
    import sys
    try:
        columns = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns
        except (AttributeError, ValueError, OSError):
            columns = 80
    return columns or 80


class _Section(object):
    """A part of the help under a heading; items are functions and their arguments."""

    def __init__(self, formatter, parent, heading=None):
        self.formatter = formatter
        self.parent = parent
        self.heading = heading
        self.items = []

    def format_help(self):
        formatter = self.formatter
        nested = self.parent is not None
        if nested:
            formatter._indent()
        body = formatter._join_parts([func(*args) for func, args in self.items])
        if nested:
            formatter._dedent()
        if not body:
            return ""
        heading = ""
        if self.heading is not SUPPRESS and self.heading is not None:
            heading = " " * formatter._current_indent + "%s:\n" % (self.heading,)
        return formatter._join_parts(["\n", heading, body, "\n"])


class HelpFormatter(object):
    """Writes usage and help.

    Programs name this class only; what its methods do may change.
    """

    _Section = _Section

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _columns() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section
        self._whitespace_matcher = _space
        self._long_break_matcher = _gap

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, "Indent decreased below 0."
        self._level -= 1

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        longest = len(self._format_action_invocation(action)) + self._current_indent
        for sub in self._iter_indented_subactions(action):
            longest = max(longest, len(self._format_action_invocation(sub)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, longest)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        help = self._root_section.format_help()
        if help:
            help = self._long_break_matcher.sub("\n\n", help).strip("\n") + "\n"
        return help

    def _join_parts(self, part_strings):
        return "".join([part for part in part_strings if part and part is not SUPPRESS])

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        prog = "%s" % (self._prog,)
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = prog
        else:
            optionals = [a for a in actions if a.option_strings]
            positionals = [a for a in actions if not a.option_strings]
            text = self._format_actions_usage(optionals + positionals, groups)
            usage = prog + " " + text if prog and text else prog or text
            room = self._width - self._current_indent
            if len(prefix) + len(usage) > room:
                usage = "\n".join(self._wrap_usage(
                    prefix, prog, room,
                    self._get_actions_usage_parts(optionals, groups),
                    self._get_actions_usage_parts(positionals, groups)))
        return "%s%s\n\n" % (prefix, usage)

    def _wrap_usage(self, prefix, prog, room, opts, poss):
        """Break a usage line: options and positionals each begin a line."""

        def lines_of(parts, indent, first=None):
            # first is how wide the first line is already.
            lines, line = [], []
            used = (len(indent) if first is None else first) - 1
            for part in parts:
                if line and used + 1 + len(part) > room:
                    lines.append(indent + " ".join(line))
                    line, used = [], len(indent) - 1
                line.append(part)
                used += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(prog) <= 0.75 * room:
            # A short name: what follows it hangs behind it.
            indent = " " * (len(prefix) + len(prog) + 1)
            if opts:
                return lines_of([prog] + opts, indent, len(prefix)) + lines_of(poss, indent)
            if poss:
                return lines_of([prog] + poss, indent, len(prefix))
            return [prog]
        indent = " " * len(prefix)
        lines = lines_of(opts + poss, indent)
        if len(lines) > 1:
            lines = lines_of(opts, indent) + lines_of(poss, indent)
        return [prog] + lines

    def _format_actions_usage(self, actions, groups):
        return " ".join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        # Exclusive groups whose members stand side by side are shown together.
        grouped, spans = set(), {}
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            if all(a.help is SUPPRESS for a in members):
                continue
            if members[0] in actions:
                start = actions.index(members[0])
                end = start + len(members)
                if actions[start:end] == members:
                    grouped.update(members)
                    spans[start, end] = group
        parts = []
        for action in actions:
            if action.help is SUPPRESS:
                part = None
            elif not action.option_strings:
                part = self._format_args(action, self._get_default_metavar_for_positional(action))
                if action in grouped and part[0] == "[" and part[-1] == "]":
                    part = part[1:-1]
            else:
                if action.nargs == 0:
                    part = action.format_usage()
                else:
                    metavar = self._get_default_metavar_for_optional(action)
                    part = "%s %s" % (action.option_strings[0], self._format_args(action, metavar))
                if not action.required and action not in grouped:
                    part = "[%s]" % part
            parts.append(part)
        barred = set()
        for start, end in sorted(spans, reverse=True):
            shown = [p for p in parts[start:end] if p is not None]
            n = len(shown)
            if spans[start, end].required:
                left, right = ("(", ")") if n > 1 else ("", "")
            else:
                left, right = "[", "]"
            shown[0] = left + shown[0]
            shown[-1] += right
            for i, part in enumerate(shown[:-1], start):
                # A group inside another has its bars already.
                if i not in barred:
                    parts[i] = part + " |"
                    barred.add(i)
            parts[start + n - 1] = shown[-1]
            parts[start + n:end] = [None] * (end - start - n)
        return [p for p in parts if p is not None]

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        room = position - self._current_indent - 2
        margin = " " * self._current_indent
        header = self._format_action_invocation(action)
        first = position
        if not action.help:
            parts = [margin + header + "\n"]
        elif len(header) <= room:
            parts = [margin + header.ljust(room) + "  "]
            first = 0
        else:
            parts = [margin + header + "\n"]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, help_width)
                parts.append(" " * first + lines[0] + "\n")
                parts.extend(" " * position + line + "\n" for line in lines[1:])
        elif not parts[0].endswith("\n"):
            parts.append("\n")
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            metavar, = self._metavar_formatter(action, default)(1)
            return metavar
        text = ", ".join(action.option_strings)
        if action.nargs == 0:
            return text
        default = self._get_default_metavar_for_optional(action)
        return text + " " + self._format_args(action, default)

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = "{%s}" % ",".join([str(choice) for choice in action.choices])
        else:
            name = default_metavar
        return lambda n: name if isinstance(name, tuple) else (name,) * n

    def _format_args(self, action, default_metavar):
        names = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % names(1)
        if nargs == OPTIONAL:
            return "[%s]" % names(1)
        if nargs == ZERO_OR_MORE:
            metavar = names(1)
            return ("[%s [%s ...]]" if len(metavar) == 2 else "[%s ...]") % metavar
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % names(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % names(1)
        if nargs == SUPPRESS:
            return ""
        try:
            template = " ".join(["%s" for _ in range(nargs)])
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return template % names(nargs)

    def _expand_help(self, action):
        params = {"prog": self._prog}
        for name, value in vars(action).items():
            if value is not SUPPRESS:
                params[name] = getattr(value, "__name__", value)
        params["prog"] = self._prog
        if params.get("choices") is not None:
            params["choices"] = ", ".join([str(c) for c in params["choices"]])
        return self._get_help_string(action) % params

    def _iter_indented_subactions(self, action):
        get_subactions = getattr(action, "_get_subactions", None)
        if get_subactions is not None:
            self._indent()
            yield from get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(self._whitespace_matcher.sub(" ", text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(self._whitespace_matcher.sub(" ", text).strip(), width,
                             initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all text as it is."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds defaults to the help of arguments."""

    def _get_help_string(self, action):
        help = "" if action.help is None else action.help
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows types where others show names."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


for _class in (HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
               ArgumentDefaultsHelpFormatter, MetavarTypeHelpFormatter):
    _class.__module__ = "argparse"
del _class
