"""Of which kinds of act each bundled pack speaks: told without reading it; a test compares."""

from collections.abc import Mapping

_OF_HAYS = frozenset(
    {
        "accept_request",
        "comment",
        "connect_request",
        "follow",
        "friend_request",
        "invite",
        "message",
        "research",
        "withdraw_request",
    }
)
SPOKEN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("hays", "lenient", "dach", "fr", "jp", "sg"), _OF_HAYS),
    **dict.fromkeys(("strict", "us"), _OF_HAYS | {"post", "react"}),
}
