// For `recount`: visitors of whom events were deleted. What cannot be counted from the log any more is taken as it is kept, once for
// each arm and each goal, so that everything that is summed over visitors can still be compared.

/** Their enrolments. An arm or a lack of goals does not say when it came, so where events were deleted those count as deleted too. */
export const SEALED = `
  CREATE TEMP TABLE sealed AS
    SELECT enrolments.* FROM main.enrolments JOIN main.phases ON phases.id = enrolments.phase
    JOIN main.sites ON sites.id = phases.site
    WHERE sealed_until > 0 AND (goals = '{}' OR json_array_length(arms) > 1
      OR EXISTS (SELECT 1 FROM json_each(goals) WHERE value ->> 1 < sealed_until));
  CREATE UNIQUE INDEX temp.sealed_by_visitor ON sealed (phase, visitor);
`;

/** Rows of `seen` that stand in the place of all events of these enrolments. */
export const SEALED_SEEN = `
  INSERT INTO seen
    SELECT sealed.phase, sealed.visitor, COALESCE(person, sealed.visitor), exposure, value ->> 1,
      COALESCE(arm, arms ->> 0), NULL, NULL, country, channel, NULLIF(weekhour, ''), key, value ->> 0,
      json_object('device', device, 'source', source, 'visitor', visitor_kind, 'language', language, 'page', page),
      json_object('audience', json(audiences), 'segment', json(segments)), NULL, NULL
    FROM sealed JOIN main.phases ON phases.id = sealed.phase
    LEFT JOIN persons ON persons.site = phases.site AND persons.visitor = sealed.visitor, json_each(goals)
    UNION ALL
    SELECT sealed.phase, sealed.visitor, COALESCE(person, sealed.visitor), NULL, NULL, value, NULL, NULL, NULL, NULL, NULL, NULL, 0,
      NULL, NULL, NULL, NULL
    FROM sealed JOIN main.phases ON phases.id = sealed.phase
    LEFT JOIN persons ON persons.site = phases.site AND persons.visitor = sealed.visitor, json_each(arms)
    UNION ALL
    SELECT sealed.phase, sealed.visitor, COALESCE(person, sealed.visitor), NULL, topic.value ->> 0, COALESCE(arm, arms ->> 0), NULL, NULL,
      NULL, NULL, NULL, NULL, 0, NULL, NULL, json_object(topic.key, topic.value -> 2), topic.value ->> 1
    FROM sealed JOIN main.phases ON phases.id = sealed.phase
    LEFT JOIN persons ON persons.site = phases.site AND persons.visitor = sealed.visitor, json_each(told) AS topic;
`;
