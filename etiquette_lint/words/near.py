"""Did-you-mean: the nearest word of a closed list, by spelling or by meaning."""

from collections.abc import Iterable

KIND_SYNONYMS = {
    "add": "connect_request",
    "connect": "connect_request",
    "connection": "connect_request",
    "connection_request": "connect_request",
    "invitation": "connect_request",
    "linkedin_request": "connect_request",
    "friend": "friend_request",
    "add_friend": "friend_request",
    "accept": "accept_request",
    "withdraw": "withdraw_request",
    "cancel_request": "withdraw_request",
    "subscribe": "follow",
    "reply": "comment",
    "like": "react",
    "reaction": "react",
    "upvote": "react",
    "favourite": "react",
    "favorite": "react",
    "repost": "share",
    "retweet": "share",
    "tag": "mention",
    "publish": "post",
    "article": "post",
    "status": "post",
    "dm": "message",
    "email": "message",
    "mail": "message",
    "inmail": "message",
    "chat": "message",
    "text": "message",
    "thank_you": "message",
    "endorsement": "endorse",
    "recommendation": "recommend",
    "event_invite": "invite",
    "look_up": "research",
    "search": "research",
    "view": "research",
    "view_profile": "research",
    "visit": "research",
    "read": "research",
    "加好友": "friend_request",
    "添加好友": "friend_request",
    "好友申请": "friend_request",
    "加人脉": "connect_request",
    "人脉邀请": "connect_request",
    "发送邀请": "connect_request",
    "通过好友": "accept_request",
    "撤回": "withdraw_request",
    "关注": "follow",
    "评论": "comment",
    "留言": "comment",
    "点赞": "react",
    "赞": "react",
    "转发": "share",
    "分享": "share",
    "提到": "mention",
    "发帖": "post",
    "发朋友圈": "post",
    "私信": "message",
    "消息": "message",
    "发消息": "message",
    "邮件": "message",
    "认可": "endorse",
    "推荐": "recommend",
    "邀请": "invite",
    "拉群": "invite",
    "查看": "research",
    "搜索": "research",
    "调研": "research",
}


def near(word: object, options: Iterable[str], synonyms: dict[str, str] | None = None) -> str:
    """Return the option that was most likely meant, or an empty string."""
    if not isinstance(word, str) or len(word) > 100:
        return ""
    options = tuple(options)
    folded = word.strip().casefold().replace("-", "_").replace(" ", "_")
    meant = (synonyms or {}).get(folded)
    if meant in options:
        return meant or ""
    by_fold = {option.casefold().replace("-", "_"): option for option in options}
    from difflib import get_close_matches  # most words are right

    matches = get_close_matches(folded, by_fold, n=1, cutoff=0.6)
    return by_fold[matches[0]] if matches else ""
