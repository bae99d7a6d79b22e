"""Platforms: the network each belongs to, and the name people call it by."""

from collections.abc import Mapping

NETWORKS: dict[str, tuple[str, ...]] = {
    "professional": ("linkedin", "xing", "maimai", "wantedly", "viadeo"),
    "private": (
        "wechat",
        "facebook",
        "instagram",
        "line",
        "whatsapp",
        "telegram",
        "qq",
        "kakaotalk",
    ),
    "public": ("x", "weibo", "mastodon", "bluesky", "zhihu", "threads"),
    "direct": ("email", "sms", "phone"),
}
OTHER = "other"
_NETWORK_OF = {platform: network for network, names in NETWORKS.items() for platform in names}
_NAMES: dict[str, Mapping[str, str]] = {
    "linkedin": {"en": "LinkedIn", "zh-Hans": "领英"},
    "xing": {"en": "XING"},
    "maimai": {"en": "Maimai", "zh-Hans": "脉脉"},
    "wantedly": {"en": "Wantedly"},
    "viadeo": {"en": "Viadeo"},
    "wechat": {"en": "WeChat", "zh-Hans": "微信"},
    "facebook": {"en": "Facebook"},
    "instagram": {"en": "Instagram"},
    "line": {"en": "LINE"},
    "whatsapp": {"en": "WhatsApp"},
    "telegram": {"en": "Telegram"},
    "qq": {"en": "QQ"},
    "kakaotalk": {"en": "KakaoTalk"},
    "x": {"en": "X"},
    "weibo": {"en": "Weibo", "zh-Hans": "微博"},
    "mastodon": {"en": "Mastodon"},
    "bluesky": {"en": "Bluesky"},
    "zhihu": {"en": "Zhihu", "zh-Hans": "知乎"},
    "threads": {"en": "Threads"},
    "email": {"en": "e-mail", "zh-Hans": "电子邮件"},
    "sms": {"en": "SMS", "zh-Hans": "短信"},
    "phone": {"en": "phone", "zh-Hans": "电话"},
}


def network(platform: str) -> str:
    """Return the network a platform belongs to, `other` where it is in no table."""
    return _NETWORK_OF.get(platform, OTHER)


def is_known(platform: str) -> bool:
    """Say whether a platform is in a table of ours."""
    return platform in _NAMES or platform in _NETWORK_OF


def name(platform: str, locale: str) -> str:
    """Return the name of a platform in a language, its slug where none is known."""
    names = _NAMES.get(platform, {})
    return names.get(locale) or names.get("en", platform)
