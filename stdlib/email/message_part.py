

class MIMEPart(Message):
    """A part of a message, which knows what its content is."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default as policy
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The message as a str."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Whether the header says that the part is an attachment."""
        header = self.get("content-disposition")
        return False if header is None else header.content_disposition == "attachment"

    def _root(self):
        """The part of a multipart/related that the others belong to."""
        start = self.get_param("start")
        parts = self.get_payload()
        for part in parts if start else ():
            if part["content-id"] == start:
                return part
        return parts[0] if parts else None

    def _find_body(self, part, preferencelist):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in preferencelist:
                yield preferencelist.index(sub), part
            return
        if main != "multipart" or not self.is_multipart():
            return
        if sub != "related":
            for inner in part.iter_parts():
                yield from self._find_body(inner, preferencelist)
            return
        if "related" in preferencelist:
            yield preferencelist.index("related"), part
        root = part._root()
        if root is not None:
            yield from self._find_body(root, preferencelist)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part to show as the body, of the type that is most wanted; None
        if there is none."""
        best, body = len(preferencelist), None
        for priority, part in self._find_body(self, preferencelist):
            if priority < best:
                best, body = priority, part
                if priority == 0:
                    break
        return body

    _body_types = {("text", "plain"), ("text", "html"), ("multipart", "related"), ("multipart", "alternative")}

    def iter_attachments(self):
        """The parts that are not the body."""
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative":
            return
        parts = self.get_payload()
        if not hasattr(parts, "copy"):
            return  # it says that it is a multipart
        if sub == "related":
            root = self._root()
            for part in parts.copy():
                if part is not root:
                    yield part
            return
        seen = []
        for part in parts.copy():
            main, sub = part.get_content_type().split("/")
            if (main, sub) in self._body_types and not part.is_attachment() and sub not in seen:
                seen.append(sub)
                continue
            yield part

    def iter_parts(self):
        """The parts."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The content, as the content manager gives it."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Set the content, as the content manager does."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed_subtypes, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in (*disallowed_subtypes, subtype):
                raise ValueError("Cannot convert {} to {}".format(existing, subtype))
        own = [h for h in self._headers if not h[0].lower().startswith("content-")]
        moved = [h for h in self._headers if h[0].lower().startswith("content-")]
        if moved:
            part = type(self)(policy=self.policy)
            part._headers, part._payload = moved, self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = own
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        """Make the message a multipart/related."""
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        """Make the message a multipart/alternative."""
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        """Make the message a multipart/mixed."""
        self._make_multipart("mixed", (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        """Add a part that belongs to the first one."""
        self._add_multipart("related", *args, _disp="inline", **kw)

    def add_alternative(self, *args, **kw):
        """Add another form of the content."""
        self._add_multipart("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        """Add an attachment."""
        self._add_multipart("mixed", *args, _disp="attachment", **kw)

    def clear(self):
        """Take all headers and the content away."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Take the content away, and the headers about it."""
        self._headers = [h for h in self._headers if not h[0].lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    """A message whose headers know what they say."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
