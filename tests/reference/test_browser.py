"""The reference page in a real browser: what people do with it works, and nothing leaves it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from tests.package.packages import SPECS, package_of
from tests.reference.browser import find_browser, start_browser
from tests.reference.pages import HOSTILE, read_text, render_page

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
DOCUMENTS = {"medium": SPECS / "train-travel31.yaml", "large": SPECS / "letta.json"}
PHONE: ViewportSize = {"width": 390, "height": 844}
ColorScheme = Literal["light", "dark"]
# Says where a test may not be left out, as on the machines that check every change.
IS_REQUIRED = bool(os.environ.get("REQUIRE_BROWSER"))

pytestmark = pytest.mark.skipif(
    find_browser() is None and not IS_REQUIRED, reason="no Chromium or Chrome on this machine"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = start_browser(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of the pages: of List Jobs, of a hostile document, and of others."""
    folder = tmp_path_factory.mktemp("pages")
    made = {"small": (ROOT / "generated/reference/index.html").read_text(encoding="utf-8")}
    made["hostile"] = render_page(read_text(HOSTILE))
    for name, path in DOCUMENTS.items():
        if path.is_file():
            made[name] = package_of(path).tree["reference/index.html"]
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in made}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def _take_picture(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")


def test_a_schema_opens_in_place_and_its_schemas_too(page: Page, pages: dict[str, str]) -> None:
    """ExtractJob shows its agent, and the agent its configuration, without leaving the place."""
    page.goto(f"{pages['small']}#ExtractJob")
    article = page.locator("article", has=page.locator("#ExtractJob"))
    article.locator("summary", has_text="ExtractAgent").click()
    article.locator("summary", has_text="ExtractConfig").click()
    expect(article.get_by_text("num_pages_context")).to_be_visible()
    _take_picture(page, "expanded")


def test_expand_all_and_collapse_all(page: Page, pages: dict[str, str]) -> None:
    """One button opens every detail of the page and the other closes it."""
    page.goto(pages["small"])
    details = page.locator("main details:not([data-of])")
    assert details.count() > 2
    page.get_by_role("button", name="Expand all").click()
    expect(page.locator("main details:not([data-of]):not([open])")).to_have_count(0)
    page.get_by_role("button", name="Collapse all").click()
    expect(page.locator("main details[open]")).to_have_count(0)


def test_search_from_the_keyboard_finds_a_field(page: Page, pages: dict[str, str]) -> None:
    """Slash, a part of the name, Enter: the field is in view and the address names it."""
    page.goto(pages["small"])
    page.keyboard.press("/")
    page.keyboard.type("num_pages")
    expect(page.get_by_role("option").first).to_contain_text("num_pages_context")
    _take_picture(page, "search")
    page.keyboard.press("Enter")
    expect(page.locator("[id='ExtractConfig.num_pages_context']")).to_be_in_viewport()
    assert page.url.endswith("#ExtractConfig.num_pages_context")


def test_arrows_choose_and_escape_leaves(page: Page, pages: dict[str, str]) -> None:
    """The second result can be chosen, and the list closes without a choice."""
    page.goto(pages["small"])
    page.keyboard.press("/")
    page.keyboard.type("id")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox", include_hidden=True)).to_be_hidden()


def test_a_link_to_a_field_that_is_folded_opens_it(page: Page, pages: dict[str, str]) -> None:
    """A deep link into a detail that is closed opens what encloses it."""
    page.goto(pages["large"] if "large" in pages else pages["small"])
    anchor = page.evaluate("document.querySelector('main details dt[id]').id")
    page.goto(f"{page.url}#{quote(anchor)}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_a_link_that_was_cut_breaks_nothing(page: Page, pages: dict[str, str]) -> None:
    """The search responds as on every page."""
    page.goto(f"{pages['small']}#ExtractJob%E2%8")
    page.keyboard.press("/")
    page.keyboard.type("agent")
    expect(page.get_by_role("option").first).to_be_visible()


def test_a_name_gives_the_link_to_itself(page: Page, pages: dict[str, str]) -> None:
    """A click on a field's name puts its link into the address bar."""
    page.goto(pages["small"])
    page.locator("[id='ExtractJob.status']").click()
    assert page.url.endswith("#ExtractJob.status")


def test_copied_python_is_a_whole_program(page: Page, pages: dict[str, str]) -> None:
    """The copied text imports the client, makes it and calls it."""
    page.goto(pages["small"])
    block = page.locator(".c").first
    block.hover()
    block.get_by_role("button", name="Copy").nth(1).click()
    expect(block.get_by_role("button", name="Copied")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    compile(text, "copied.py", "exec")
    assert "from llama_extraction import LlamaCloud" in text
    assert "client.extraction.jobs.list(" in text


def test_code_is_copied_with_the_keyboard_alone(page: Page, pages: dict[str, str]) -> None:
    """Tab leads from an operation in view to its buttons, without any pointer."""
    page.goto(f"{pages['small']}#extraction.jobs.list")
    page.locator("main a").first.focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Copy":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()").startswith("curl")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system_and_can_be_turned(
    browser: Browser, pages: dict[str, str], scheme: ColorScheme
) -> None:
    """The page starts as the system is, and the button gives the other theme."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(pages["small"])
    background = "getComputedStyle(document.body).backgroundColor"
    first = page.evaluate(background)
    _take_picture(page, scheme)
    page.get_by_role("button", name="Dark or light").click()
    assert page.evaluate(background) != first
    page.reload()
    assert page.evaluate(background) != first
    context.close()


@pytest.mark.parametrize("name", ["small", "large"])
def test_nothing_is_wider_than_a_phone(browser: Browser, pages: dict[str, str], name: str) -> None:
    """On a phone nobody scrolls sideways."""
    if name not in pages:
        pytest.skip("the large document is not beside the repository")
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(pages[name])
    _take_picture(page, f"phone-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


def test_everything_is_there_without_scripts(browser: Browser, pages: dict[str, str]) -> None:
    """Text, links and details work; what only a script could do is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{pages['small']}#ExtractConfig.num_pages_context")
    expect(page.locator("[id='ExtractConfig.num_pages_context']")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Expand all")).to_be_hidden()
    expect(page.locator("pre", has_text="curl").first).to_be_visible()
    page.locator("main summary").first.click()
    expect(page.locator("main details[open]")).to_have_count(1)
    _take_picture(page, "without-scripts")
    context.close()


@pytest.mark.parametrize("name", ["small", "large", "hostile"])
def test_nothing_is_loaded_and_nothing_fails(page: Page, pages: dict[str, str], name: str) -> None:
    """The page asks for no other address, and its policy refuses nothing that it has itself."""
    if name not in pages:
        pytest.skip("the large document is not beside the repository")
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(pages[name])
    page.get_by_role("button", name="Expand all").click()
    page.wait_for_timeout(200)
    assert asked == [pages[name]]
    assert said == []


def test_hostile_text_is_shown_and_does_nothing(page: Page, pages: dict[str, str]) -> None:
    """Markup of a document stands on the page as text."""
    page.goto(pages["hostile"])
    assert page.evaluate("window.harmed") is None
    assert page.locator("main script, main img, main iframe, main [onclick]").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    expect(page.get_by_text("<script>window.harmed = 1</script>").first).to_be_visible()


def _find_grave(page: Page) -> list[tuple[str, str]]:
    """What axe calls serious or critical: the rule and the first element."""
    found = Axe().run(page).response["violations"]
    grave = [each for each in found if each["impact"] in ("serious", "critical")]
    return [(each["id"], each["nodes"][0]["html"][:120]) for each in grave]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["small", "hostile", "medium"])
def test_axe_finds_nothing_serious(
    browser: Browser, pages: dict[str, str], name: str, scheme: ColorScheme
) -> None:
    """Contrast, names, roles and landmarks are as assistive technology needs them."""
    if name not in pages:
        pytest.skip("the documents are not beside the repository")
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(pages[name])
    page.get_by_role("button", name="Expand all").click()
    assert _find_grave(page) == []
    context.close()


def test_print_shows_what_is_folded(page: Page, pages: dict[str, str]) -> None:
    """On paper the details are open and the tools are gone."""
    page.goto(pages["small"])
    page.emulate_media(media="print")
    folded = page.locator("main details dt[id], main details pre").first
    expect(folded).to_be_visible()
    expect(page.get_by_role("searchbox", include_hidden=True)).to_be_hidden()
