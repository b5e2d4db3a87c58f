"""Papers of the furnished sandbox: listed by day, searched, read."""

import pytest
from huggingface_hub.errors import BadRequestError, HfHubHTTPError

from expect import refused


@pytest.fixture
def papers(sampled):
    found = list(sampled.list_daily_papers())
    assert found, "the sample data hold papers"
    return found


def test_papers_of_a_day_are_whole(sampled, papers, furnished):
    one = papers[0]
    assert one.id and one.title and one.summary and one.authors and one.published_at.tzinfo and one.upvotes >= 0
    assert len(list(sampled.list_daily_papers(limit=1))) == 1
    # The client takes the day of the paper itself for the day it was handed in.
    days = {row["paper"]["id"]: row["paper"]["submittedOnDailyAt"][:10] for row in furnished.json("/api/daily_papers")[0]}
    day = days[one.id]
    assert one.id in [paper.id for paper in sampled.list_daily_papers(date=day)]
    assert list(sampled.list_daily_papers(date="1999-12-31")) == []
    assert [days[paper.id] for paper in papers] == sorted(days.values(), reverse=True)


def test_a_day_has_to_be_one(sampled):
    with refused(BadRequestError, 400):
        list(sampled.list_daily_papers(date="2025-13-40"))


def test_a_paper_is_described_with_what_belongs_to_it(sampled, papers):
    info = sampled.paper_info(papers[0].id)
    assert (info.id, info.title, info.summary) == (papers[0].id, papers[0].title, papers[0].summary)
    assert [author.name for author in info.authors] == [author.name for author in papers[0].authors]
    linked = [sampled.paper_info(paper.id).linked_models for paper in papers]
    assert any(linked), "some paper has models"
    with refused(HfHubHTTPError, 404):
        sampled.paper_info("0000.00000")


def test_papers_are_found_by_words(sampled, papers):
    word = max(papers[0].title.split(), key=len)
    assert papers[0].id in [paper.id for paper in sampled.list_papers(query=word)]
    assert list(sampled.list_papers(query="zwiebelkuchen")) == []


def test_a_paper_can_be_read(sampled, papers):
    text = sampled.read_paper(papers[0].id)
    assert papers[0].title in text
