"""Calls of agents' tools as they are documented, with what each comes to."""

from collections.abc import Mapping
from typing import Any

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.calls import Call, Mapped
from etiquette_lint.guard.library import tool_maps
from etiquette_lint.guard.mapping import mapped

MAPS = tool_maps()
ACOAA = "ACoAAB1c2d"
POST = "urn:li:activity:7380000000000000001"
POST_URL = f"https://www.linkedin.com/feed/update/{POST}/"
LIN_URL = "https://www.linkedin.com/in/lin-wei"
UNIPILE = "https://api1.unipile.com:13111/api/v1"
Arguments = Mapping[str, Any]


def told(tool: str, arguments: object) -> Mapped:
    return mapped(Call(tool, arguments), MAPS)  # type: ignore[arg-type]


def shown(got: Mapped) -> list[str]:
    """Return each act as `kind target: text (post)`, and what is asked as `ask: code`."""
    acts = [
        _shown(act.fields, act.target and (act.target.handle or act.target.name))
        for act in got.acts
    ]
    return [*acts, *([f"ask: {got.ask}"] if got.ask else [])]


def _shown(fields: JsonDict, target: str | None) -> str:
    about = fields.get("post") or fields.get("in_reply_to")
    return (
        f"{fields['kind']}{f' {target}' if target else ''}"
        f"{': ' + fields['text'] if 'text' in fields else ''}"
        f"{' on ' + about['id'] if about else ''}"
    )


def connect(**arguments: object) -> Arguments:
    return {"note": "Hello", **arguments}


CALLS: Mapping[str, tuple[str, Arguments, list[str]]] = {
    # stickerdaniel/linkedin-mcp-server
    "a connection request by username": (
        "mcp__linkedin__connect_with_person",
        connect(linkedin_username="lin-wei"),
        ["connect_request lin-wei: Hello"],
    ),
    "a request without a note": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": "lin-wei", "note": None},
        ["connect_request lin-wei"],
    ),
    "a message by username": (
        "mcp__linkedin__send_message",
        {"linkedin_username": "lin-wei", "message": "Thank you", "confirm_send": True},
        ["message lin-wei: Thank you"],
    ),
    "a message with two names for one person": (
        "mcp__linkedin__send_message",
        {"linkedin_username": "lin-wei", "profile_urn": ACOAA, "message": "Hi"},
        ["message lin-wei: Hi", f"message {ACOAA}: Hi"],
    ),
    "a profile that is read": (
        "mcp__linkedin__get_person_profile",
        {"linkedin_username": "lin-wei", "sections": "posts"},
        ["research lin-wei"],
    ),
    "profiles beside a profile": (
        "mcp__linkedin__get_sidebar_profiles",
        {"linkedin_username": "lin-wei"},
        ["research lin-wei"],
    ),
    "employees of a company": (
        "mcp__linkedin__get_company_employees",
        {"company_name": "acme"},
        ["research"],
    ),
    "a search for people": ("mcp__linkedin__search_people", {"keywords": "hr acme"}, ["research"]),
    "a conversation that is read": (
        "mcp__linkedin__get_conversation",
        {"linkedin_username": "lin-wei"},
        [],
    ),
    "the inbox, in no map": ("mcp__linkedin__get_inbox", {"limit": 5}, []),
    # Linked-API/linkedapi-mcp
    "a request by URL": (
        "mcp__linkedapi__send_connection_request",
        connect(personUrl=LIN_URL, email="lin@acme.example"),
        [f"connect_request {LIN_URL}: Hello"],
    ),
    "a request that is accepted": (
        "mcp__linkedapi__accept_connection_request",
        {"personUrl": LIN_URL},
        [f"accept_request {LIN_URL}"],
    ),
    "a request that is taken back": (
        "mcp__linkedapi__withdraw_connection_request",
        {"personUrl": LIN_URL},
        [f"withdraw_request {LIN_URL}"],
    ),
    "a request that is ignored": (
        "mcp__linkedapi__ignore_connection_request",
        {"personUrl": LIN_URL},
        ["ask: no-word"],
    ),
    "a connection that is cut": (
        "mcp__linkedapi__remove_connection",
        {"personUrl": LIN_URL},
        ["ask: no-word"],
    ),
    "a message in a thread": (
        "mcp__linkedapi__send_message",
        {"threadId": "2-abc", "text": "Hi"},
        ["message 2-abc: Hi"],
    ),
    "a message of Sales Navigator": (
        "mcp__linkedapi__nv_send_message",
        {"personUrl": LIN_URL, "subject": "Role", "text": "Hi"},
        [f"message {LIN_URL}: Role\nHi"],
    ),
    "a comment": (
        "mcp__linkedapi__comment_on_post",
        {"postUrl": POST_URL, "text": "Nice"},
        [f"comment: Nice on {POST_URL}"],
    ),
    "a reply to a comment": (
        "mcp__linkedapi__reply_to_comment",
        {"commentUrl": "https://www.linkedin.com/c/1", "text": "Yes"},
        ["comment: Yes on https://www.linkedin.com/c/1"],
    ),
    "a like": (
        "mcp__linkedapi__react_to_post",
        {"postUrl": POST_URL, "type": "like"},
        [f"react on {POST_URL}"],
    ),
    "a like of a comment": (
        "mcp__linkedapi__react_to_comment",
        {"commentUrl": "c1", "type": "like"},
        ["react on c1"],
    ),
    "a post of one's own": (
        "mcp__linkedapi__create_post",
        {"text": "I am here"},
        ["post: I am here"],
    ),
    "a repost": ("mcp__linkedapi__create_repost", {"postUrl": POST_URL}, [f"share on {POST_URL}"]),
    "a person who is fetched": (
        "mcp__linkedapi__fetch_person",
        {"personUrl": LIN_URL, "retrievePosts": True},
        [f"research {LIN_URL}"],
    ),
    "a person fetched in Sales Navigator": (
        "mcp__linkedapi__nv_fetch_person",
        {"personHashedUrl": ACOAA},
        [f"research {ACOAA}"],
    ),
    "a workflow": (
        "mcp__linkedapi__execute_custom_workflow",
        {"definition": {"actionType": "st.createPost", "text": "I am here"}},
        ["post: I am here"],
    ),
    "a search in Sales Navigator": (
        "mcp__linkedapi__nv_search_people",
        {"term": "hr"},
        ["research"],
    ),
    # gtm-api/linkedin-mcp
    "a request by an opaque id": (
        "mcp__gtm__send_linkedin_connection_request",
        {"linkedin_account_sid": "ln_ac_1", "profile_id": ACOAA, "note": None},
        [f"connect_request {ACOAA}"],
    ),
    "a request taken back by its number": (
        "mcp__gtm__withdraw_linkedin_connection_request",
        {"sid": "ln_cr_1"},
        ["withdraw_request ln_cr_1"],
    ),
    "an invitation accepted by its number": (
        "mcp__gtm__accept_linkedin_connection_invitation",
        {"sid": "ln_ci_1"},
        ["accept_request ln_ci_1"],
    ),
    "an invitation ignored": (
        "mcp__gtm__ignore_linkedin_connection_invitation",
        {"sid": "ln_ci_1"},
        ["ask: no-word"],
    ),
    "a visit, the own account beside": (
        "mcp__gtm__visit_linkedin_account_profile",
        {"sid": "ln_ac_1", "target": "lin-wei"},
        ["research lin-wei"],
    ),
    "a target in parts": (
        "mcp__gtm__endorse_linkedin_account_skill",
        {"sid": "ln_ac_1", "target": {"ln_id": ACOAA}, "skills_count": 2},
        [f"endorse {ACOAA}"],
    ),
    "a target in parts nobody knows": (
        "mcp__gtm__endorse_linkedin_account_skill",
        {"sid": "ln_ac_1", "target": {"person": ACOAA}},
        ["ask: target-missing"],
    ),
    "a follow": (
        "mcp__gtm__follow_linkedin_member",
        {"linkedin_account_sid": "ln_ac_1", "target": "lin-wei"},
        ["follow lin-wei"],
    ),
    "an unfollow": (
        "mcp__gtm__unfollow_linkedin_member",
        {"target": "lin-wei"},
        ["ask: no-word"],
    ),
    "a message by id": (
        "mcp__gtm__send_linkedin_message",
        {"linkedin_account_sid": "ln_ac_1", "ln_id": ACOAA, "text": "Hi"},
        [f"message {ACOAA}: Hi"],
    ),
    "a voice message": (
        "mcp__gtm__send_linkedin_voice_message",
        {"sn_id": "ACwAA1", "audio": {"url": "https://a.example/v.mp3"}},
        ["message ACwAA1"],
    ),
    "an InMail": (
        "mcp__gtm__send_linkedin_inmail",
        {"ln_id": ACOAA, "subject": "Role", "text": "Hi"},
        [f"message {ACOAA}: Role\nHi"],
    ),
    "a message of Sales Navigator by id": (
        "mcp__gtm__send_linkedin_sales_nav_message",
        {"linkedin_conversation_sid": "ln_cn_1", "text": "Hi"},
        ["message ln_cn_1: Hi"],
    ),
    "a like of a message": (
        "mcp__gtm__react_linkedin_message",
        {"sid": "ln_ms_1", "reaction_type": "like"},
        ["react on ln_ms_1"],
    ),
    "a comment by URN": (
        "mcp__gtm__create_linkedin_comment",
        {"entity_urn": POST, "text": "Nice"},
        [f"comment: Nice on {POST}"],
    ),
    "a like by URN": (
        "mcp__gtm__react_linkedin_post",
        {"entity_urn": POST, "reaction_type": "like"},
        [f"react on {POST}"],
    ),
    "a repost by URN": (
        "mcp__gtm__repost_linkedin_post",
        {"entity_urn": POST, "text": "Look"},
        [f"share: Look on {POST}"],
    ),
    "a post at its time": (
        "mcp__gtm__create_linkedin_post",
        {"text": "I am here", "scheduled_at": "2026-12-01T10:00:00Z"},
        ["post: I am here"],
    ),
    "a post at no time": (
        "mcp__gtm__create_linkedin_post",
        {"text": "I am here", "scheduled_at": "when it suits"},
        ["post: I am here", "ask: argument-odd"],
    ),
    "details of a profile": (
        "mcp__gtm__enrich_linkedin_full_profile",
        {"profile_id": ACOAA},
        ["research"],
    ),
    "people scraped": ("mcp__gtm__scrape_linkedin_people_search", {"url": "x"}, ["research"]),
    "a mass action": (
        "mcp__gtm__create_mass_action",
        {"plan": {"steps": []}},
        ["ask: campaign"],
    ),
    "a mass action that goes on": ("mcp__gtm__resume_mass_action", {"sid": "m"}, ["ask: campaign"]),
    "a mass action let go": (
        "mcp__gtm__release_mass_action_canary",
        {"sid": "m"},
        ["ask: campaign"],
    ),
    "a mass action tried again": ("mcp__gtm__retry_mass_action_items", {}, ["ask: campaign"]),
    "a mass action looked at": ("mcp__gtm__preview_mass_action", {"plan": {}}, []),
    "a tool called by a tool": (
        "mcp__gtm__call_tool",
        {"name": "send_linkedin_connection_request", "arguments": {"profile_id": ACOAA}},
        [f"connect_request {ACOAA}"],
    ),
    "a tool called by a tool, its arguments as text": (
        "mcp__gtm__call_tool",
        {"name": "send_linkedin_message", "args_json": f'{{"ln_id": "{ACOAA}", "text": "Hi"}}'},
        [f"message {ACOAA}: Hi"],
    ),
    "an unknown tool called by a tool": (
        "mcp__gtm__call_tool",
        {"name": "poke_somebody", "arguments": {}},
        ["ask: tool-unknown"],
    ),
    "a tool called by any gateway": (
        "use_mcp_tool",
        {
            "server_name": "linkedin",
            "tool_name": "connect_with_person",
            "arguments": {"linkedin_username": "lin-wei"},
        },
        ["connect_request lin-wei"],
    ),
    "another tool called by a gateway": (
        "run_tool",
        {"name": "read_file", "arguments": {"path": "a"}},
        [],
    ),
    "no tool called by a tool": ("mcp__gtm__call_tool", {}, ["ask: unseen"]),
    # southleft/linkedin-mcp
    "a request with a message": (
        "mcp__linkedin-mcp__send_connection_request",
        {"profile_id": "lin-wei", "message": "Hello"},
        ["connect_request lin-wei: Hello"],
    ),
    "a message to several": (
        "mcp__linkedin-mcp__send_message",
        {"recipients": ["lin-wei", "bo-li", "lin-wei"], "text": "Hi"},
        ["message lin-wei: Hi", "message bo-li: Hi"],
    ),
    "a comment on a post": (
        "mcp__linkedin-mcp__create_comment",
        {"post_urn": POST, "text": "Nice"},
        [f"comment: Nice on {POST}"],
    ),
    "a reaction to a target": (
        "mcp__linkedin-mcp__create_reaction",
        {"target_urn": POST, "reaction_type": "LIKE"},
        [f"react on {POST}"],
    ),
    "an invitation that is answered": (
        "mcp__linkedin-mcp__reply_invitation",
        {"invitation_id": "7", "action": "accept"},
        ["accept_request 7"],
    ),
    "an invitation that is put aside": (
        "mcp__linkedin-mcp__reply_invitation",
        {"invitation_id": "7", "action": "ignore"},
        ["ask: no-word"],
    ),
    "profiles by the dozen": (
        "mcp__linkedin-mcp__batch_get_profiles",
        {"profile_ids": ["lin-wei", "bo-li"]},
        ["research lin-wei", "research bo-li"],
    ),
    "a telephone number": (
        "mcp__linkedin-mcp__get_profile_contact_info",
        {"profile_id": "lin-wei"},
        ["research lin-wei"],
    ),
    "articles of somebody": (
        "mcp__linkedin-mcp__get_profile_articles",
        {"profile_id": "lin-wei"},
        ["research lin-wei"],
    ),
    "whom somebody follows": (
        "mcp__linkedin-mcp__get_profile_interests",
        {"profile_id": "lin-wei"},
        ["research lin-wei"],
    ),
    "skills of somebody": (
        "mcp__linkedin-mcp__get_profile_skills",
        {"profile_id": "lin-wei"},
        ["research lin-wei"],
    ),
    "a post with a picture": (
        "mcp__linkedin-mcp__create_image_post",
        {"text": "Look", "image_path": "a.png"},
        ["post: Look"],
    ),
    "a post with a film": (
        "mcp__linkedin-mcp__create_video_post",
        {"text": "Look"},
        ["post: Look"],
    ),
    "a post with a paper": (
        "mcp__linkedin-mcp__create_document_post",
        {"text": "Look"},
        ["post: Look"],
    ),
    "a poll": (
        "mcp__linkedin-mcp__create_poll",
        {"question": "Who?", "options": ["a"]},
        ["post: Who?"],
    ),
    "a draft nobody sees": (
        "mcp__linkedin-mcp__publish_draft",
        {"draft_id": "1"},
        ["ask: unseen"],
    ),
    "a post for later": (
        "mcp__linkedin-mcp__schedule_post",
        {"text": "Soon", "scheduled_time": "2026-12-01T10:00:00Z"},
        ["post: Soon"],
    ),
    # devag7/linkedin-mcp
    "a request by profile id": (
        "mcp__linkedin__connect_with_person",
        {"profile_id": ACOAA, "message": "Hello", "confirm": True},
        [f"connect_request {ACOAA}: Hello"],
    ),
    "a message by URN": (
        "mcp__linkedin__send_message",
        {"recipient_urn": f"urn:li:fsd_profile:{ACOAA}", "message": "Hi"},
        [f"message urn:li:fsd_profile:{ACOAA}: Hi"],
    ),
    "a like of a post URN": (
        "mcp__linkedin__react_to_post",
        {"post_urn": POST, "reaction": "LIKE"},
        [f"react on {POST}"],
    ),
    "a comment on a post URN": (
        "mcp__linkedin__comment_on_post",
        {"post_urn": POST, "text": "Nice"},
        [f"comment: Nice on {POST}"],
    ),
    "a post": ("mcp__linkedin__create_post", {"text": "I am here"}, ["post: I am here"]),
    "a profile by username": (
        "mcp__linkedin__get_profile",
        {"username": "lin-wei"},
        ["research lin-wei"],
    ),
    # gacabartosz/linkedin-mcp-server
    "a comment by the official API": (
        "mcp__linkedin__linkedin_comment_create",
        {"post_urn": POST, "text": "Nice"},
        [f"comment: Nice on {POST}"],
    ),
    "a reaction by the official API": (
        "mcp__linkedin__linkedin_reaction_add",
        {"entity_urn": POST, "reaction_type": "LIKE"},
        [f"react on {POST}"],
    ),
    "a post by the official API": (
        "mcp__linkedin__linkedin_post_create",
        {"text": "I am here"},
        ["post: I am here"],
    ),
    "a repost by the official API": (
        "mcp__linkedin__linkedin_post_repost",
        {"post_urn": POST, "commentary": "Look"},
        [f"share: Look on {POST}"],
    ),
    "a post in the schedule": (
        "mcp__linkedin__linkedin_schedule_create",
        {"text": "Soon", "publish_at": "2026-12-01T10:00:00Z"},
        ["post: Soon"],
    ),
    "one's own profile": ("mcp__linkedin__linkedin_profile_me", {}, []),
    "one's own posts": ("mcp__linkedin__linkedin_posts_list", {}, []),
    "comments under a post": ("mcp__linkedin__linkedin_comments_list", {"post_urn": POST}, []),
    # One tool for everything
    "an invitation among actions": (
        "linkedin",
        {"action": "send_invitation", "provider_id": ACOAA, "message": "Hi"},
        [f"connect_request {ACOAA}: Hi"],
    ),
    "an invitation with its arguments below": (
        "linkedin",
        {"action": "send_invitation", "params": {"provider_id": ACOAA}},
        [f"connect_request {ACOAA}"],
    ),
    "an unknown action": (
        "linkedin",
        {"action": "poke", "provider_id": "x"},
        ["ask: tool-unknown"],
    ),
    "an action that reads": ("linkedin", {"action": "list_chats"}, []),
    "no action": ("linkedin", {"provider_id": ACOAA}, ["ask: target-missing"]),
    # tomquirk/linkedin-api
    "a connection by the library": (
        "Linkedin.add_connection",
        {"profile_public_id": "lin-wei", "message": "Hello"},
        ["connect_request lin-wei: Hello"],
    ),
    "a message by the library": (
        "linkedin_api.Linkedin.send_message",
        {"message_body": "Hi", "recipients": [ACOAA]},
        [f"message {ACOAA}: Hi"],
    ),
    "a profile by the library": (
        "Linkedin.get_profile",
        {"public_id": "lin-wei"},
        ["research lin-wei"],
    ),
    "contact data by the library": (
        "Linkedin.get_profile_contact_info",
        {"public_id": "lin-wei"},
        ["research lin-wei"],
    ),
    "posts by the library": (
        "Linkedin.get_profile_posts",
        {"public_id": "lin-wei"},
        ["research lin-wei"],
    ),
    "a like by the library": (
        "Linkedin.react_to_post",
        {"post_urn_id": "738", "reaction_type": "LIKE"},
        ["react on 738"],
    ),
    "a company that is followed": (
        "Linkedin.follow_company",
        {"following_state_urn": "urn:li:fs_followingInfo:1"},
        ["follow urn:li:fs_followingInfo:1"],
    ),
    "somebody who is followed no more": (
        "Linkedin.unfollow_entity",
        {"urn_id": "1"},
        ["ask: no-word"],
    ),
    "an invitation accepted by default": (
        "Linkedin.reply_invitation",
        {"invitation_entity_urn": "urn:li:invitation:7", "invitation_shared_secret": "s"},
        ["accept_request urn:li:invitation:7"],
    ),
    # Requests
    "an invitation by REST": (
        "http_request",
        {
            "method": "post",
            "url": f"{UNIPILE}/users/invite",
            "json": {"account_id": "x", "provider_id": ACOAA, "message": "Hi"},
        },
        [f"connect_request {ACOAA}: Hi"],
    ),
    "a body as text": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}/users/invite", "body": '{"provider_id": "x1"}'},
        ["connect_request x1"],
    ),
    "a path written otherwise": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}//users/./%69nvite/", "json": {"provider_id": "x1"}},
        ["connect_request x1"],
    ),
    "a profile by REST": (
        "http_request",
        {"url": f"{UNIPILE}/users/lin-wei"},
        ["research lin-wei"],
    ),
    "posts by REST": (
        "http_request",
        {"url": f"{UNIPILE}/users/lin-wei/posts"},
        ["research lin-wei"],
    ),
    "oneself by REST": ("http_request", {"url": f"{UNIPILE}/users/me"}, []),
    "a comment by REST": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}/posts/738/comments", "json": {"text": "Nice"}},
        ["comment: Nice on 738"],
    ),
    "a like by REST": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}/posts/reaction", "json": {"post_id": "738"}},
        ["react on 738"],
    ),
    "a post by REST": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}/posts", "json": {"text": "I am here"}},
        ["post: I am here"],
    ),
    "a chat begun by REST": (
        "http_request",
        {
            "method": "POST",
            "url": f"{UNIPILE}/chats",
            "json": {"attendees_ids": [ACOAA, "x2"], "text": "Hi"},
        },
        [f"message {ACOAA}: Hi", "message x2: Hi"],
    ),
    "a chat gone on with by REST": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}/chats/c7/messages", "json": {"text": "Hi"}},
        ["message c7: Hi"],
    ),
    "a request taken back by REST": (
        "http_request",
        {"method": "DELETE", "url": f"{UNIPILE}/users/invite/sent/7"},
        ["withdraw_request 7"],
    ),
    "an invitation accepted by REST": (
        "http_request",
        {
            "method": "POST",
            "url": f"{UNIPILE}/users/invite/received/7",
            "json": {"action": "accept"},
        },
        ["accept_request 7"],
    ),
    "an invitation declined by REST": (
        "http_request",
        {
            "method": "POST",
            "url": f"{UNIPILE}/users/invite/received/7",
            "json": {"action": "decline"},
        },
        ["ask: no-word"],
    ),
    "contacts by REST": ("http_request", {"url": f"{UNIPILE}/users/relations"}, []),
    "a public profile by its URL": ("web_fetch", {"url": LIN_URL}, ["research lin-wei"]),
    "an unknown call of a known host": (
        "http_request",
        {"method": "POST", "url": "https://www.linkedin.com/voyager/api/invite", "json": {}},
        ["ask: tool-unknown"],
    ),
    "a list by REST": ("http_request", {"url": f"{UNIPILE}/chats"}, []),
    "a request to anybody else": (
        "http_request",
        {
            "method": "POST",
            "url": "https://acme.example/users/invite",
            "json": {"provider_id": "x"},
        },
        [],
    ),
    # Commands and scripts
    "a command line for LinkedIn": (
        "Bash",
        {"command": "linkedin comment create --post 738 --text Nice"},
        ["ask: unseen"],
    ),
    "a script with a library": (
        "run_python",
        {"code": "from linkedin_api import Linkedin"},
        ["ask: unseen"],
    ),
    "any other command": ("Bash", {"command": "ls -l"}, []),
    # heylead
    "a campaign": ("mcp__heylead__campaign", {"action": "start"}, ["ask: campaign"]),
    "the network": ("mcp__heylead__network", {"action": "list"}, ["ask: campaign"]),
    "the network changed": ("mcp__heylead__update_network", {}, ["ask: campaign"]),
    "a message nobody has seen": ("mcp__heylead__generate_and_send", {}, ["ask: campaign"]),
    "a prospect": ("mcp__heylead__engage_prospect", {"id": 7}, ["ask: campaign"]),
    "the inbox answered": ("mcp__heylead__answer_inbox", {}, ["ask: campaign"]),
    # WeChat
    "a friend request": (
        "mcp__wechat__add_contact_by_wechat_id",
        {"wechat_id": "lin_wx", "friending_msg": "您好", "privacy": "all"},
        ["friend_request lin_wx: 您好"],
    ),
    "a message in a chat": (
        "mcp__wechat__reply_to_messages_by_chat",
        {"chat_name": "林薇", "reply_message": "谢谢"},
        ["message 林薇: 谢谢"],
    ),
    "a message by its older name": (
        "mcp__wechat__reply_to_messages_by_contact",
        {"contact_name": "林薇", "reply_message": "谢谢"},
        ["message 林薇: 谢谢"],
    ),
    "Moments": ("mcp__wechat__publish_moment_without_media", {"content": "你好"}, ["post: 你好"]),
    "Moments with pictures": (
        "mcp__wechat__publish_moment_with_media",
        {"content": "你好", "images": []},
        ["post: 你好"],
    ),
    "a chat that is read": ("mcp__wechat__fetch_messages_by_chat", {"chat_name": "林薇"}, []),
    "a friend by itchat": (
        "itchat.add_friend",
        {"userName": "@a1", "status": 2, "verifyContent": "您好"},
        ["friend_request @a1: 您好"],
    ),
    "a friend by itchat, by default": (
        "itchat.add_friend",
        {"userName": "@a1"},
        ["friend_request @a1"],
    ),
    "a friend accepted by itchat": (
        "itchat.add_friend",
        {"userName": "@a1", "status": 3},
        ["accept_request @a1"],
    ),
    "a message by itchat": (
        "itchat.send",
        {"msg": "您好", "toUserName": "@a1"},
        ["message @a1: 您好"],
    ),
    "a text by itchat": (
        "itchat.send_msg",
        {"msg": "您好", "toUserName": "@a1"},
        ["message @a1: 您好"],
    ),
    "a picture by itchat": ("itchat.send_image", {"toUserName": "@a1"}, ["message @a1"]),
    "a file by itchat": ("itchat.send_file", {"toUserName": "@a1"}, ["message @a1"]),
    "a friend by wechaty": (
        "wechaty.Friendship.add",
        {"contact": "lin", "hello": "您好"},
        ["friend_request lin: 您好"],
    ),
    "a request accepted by wechaty": ("Friendship.accept", {}, ["ask: unseen"]),
    "a message by wechaty": (
        "Contact.say",
        {"contact_id": "lin", "message": "您好"},
        ["message lin: 您好"],
    ),
    "a message by wxauto": (
        "WeChat.SendMsg",
        {"msg": "您好", "who": "林薇"},
        ["message 林薇: 您好"],
    ),
    "a message to the open chat": ("WeChat.SendMsg", {"msg": "您好"}, ["ask: target-missing"]),
    "files by wxauto": ("WeChat.SendFiles", {"filepath": "a", "who": "林薇"}, ["message 林薇"]),
    "a friend by wxauto": (
        "WeChat.AddNewFriend",
        {"keywords": "lin_wx", "addmsg": "您好"},
        ["friend_request lin_wx: 您好"],
    ),
    "a request accepted by wxauto": ("NewFriend.Accept", {"remark": "x"}, ["ask: unseen"]),
}
